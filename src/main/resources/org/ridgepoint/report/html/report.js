'use strict';
// Draws the charts from the data that stand beside each. Without this script the page shows the same numbers as tables.
(function () {
  const DASHES = [[], [7, 4], [2, 3], [9, 3, 2, 3], [], [5, 2], [1, 3], [12, 4]];
  const COLORS = 10;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const charts = [];

  const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const color = index => css('--c' + (index % COLORS));
  const dash = index => DASHES[index % DASHES.length];

  function make(tag, properties, ...children) {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children);
    return node;
  }

  // As the tables write numbers: three digits that count, words for what is large.
  function figure(value) {
    if (value === null || value === undefined || !isFinite(value)) return '–';
    const size = Math.abs(value);
    let text;
    if (size !== 0 && (size < 1e-3 || size >= 1e15)) text = value.toExponential(2);
    else if (size >= 1e12) text = short(value / 1e12) + ' tn';
    else if (size >= 1e9) text = short(value / 1e9) + ' bn';
    else if (size >= 1e6) text = short(value / 1e6) + ' M';
    else if (size >= 100) text = Math.round(value).toLocaleString('en-US');
    else text = short(value);
    return text.replace('-', '−');
  }

  const short = value => String(Number(value.toPrecision(3)));

  function tick(axis, value) {
    if (value === null) return '';
    if (!axis.log && axis.year) return String(value);
    if (axis.log && value >= 1e3 && value < 1e6) return short(value / 1e3) + ' k';
    return figure(value);
  }

  function translucent(hex) {
    const n = parseInt(hex.slice(1), 16);
    return `rgba(${n >> 16}, ${(n >> 8) & 255}, ${n & 255}, 0.13)`;
  }

  // A log axis has no place for 0 and below; such values stay in the table.
  const drawable = (values, log) => log ? values.map(v => (v !== null && v > 0 ? v : null)) : values;

  class Chart {
    constructor(figureNode) {
      this.node = figureNode;
      this.data = JSON.parse(figureNode.querySelector('script[type="application/json"]').textContent);
      this.data.x.year = !this.data.x.log;
      this.plotNode = figureNode.querySelector('.plot');
      this.legend = figureNode.querySelector('.legend');
      this.view = 0;
      this.bands = true;
      this.hidden = new Set();
      this.buildControls();
      this.buildLegend();
      this.draw();
      new ResizeObserver(() => this.resize()).observe(this.plotNode);
    }

    buildControls() {
      const controls = this.node.querySelector('.controls');
      if (this.data.views.length > 1) {
        const select = make('select', {
          ariaLabel: 'Which runs', className: 'view', onchange: () => { this.view = select.selectedIndex; this.draw(); }
        }, ...this.data.views.map(view => make('option', {}, view.label)));
        controls.append(select);
      }
      if (this.data.views.some(view => view.series.some(line => line.low.some(v => v !== null)))) {
        const button = make('button', { type: 'button', className: 'bands', onclick: () => {
          this.bands = !this.bands;
          button.setAttribute('aria-pressed', this.bands);
          this.draw();
        } }, 'Bands');
        button.setAttribute('aria-pressed', true);
        controls.append(button);
      }
      this.reset = make('button', { type: 'button', className: 'reset', hidden: true, onclick: () => this.draw() }, 'Whole range');
      controls.append(
        make('button', { type: 'button', className: 'closer', title: 'Or drag across the chart', onclick: () => this.closer() }, 'Zoom in'),
        this.reset,
        make('button', { type: 'button', className: 'csv', onclick: () => this.download() }, 'CSV'));
    }

    buildLegend() {
      this.when = make('span', { className: 'when' });
      this.outputs = [];
      this.legend.append(...this.data.views[0].series.map((line, i) => {
        const output = make('output', {});
        this.outputs.push(output);
        const button = make('button', { type: 'button', onclick: () => this.toggle(i, button) }, this.swatch(line.color), line.name, output);
        button.setAttribute('aria-pressed', true);
        return button;
      }), this.when);
    }

    swatch(index) {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      const stroke = document.createElementNS(svg.namespaceURI, 'line');
      const attributes = { x1: 0, x2: 24, y1: 5, y2: 5, 'stroke-width': 2.5, 'stroke-dasharray': dash(index).join(' ') };
      Object.entries(attributes).forEach(([key, value]) => stroke.setAttribute(key, value));
      stroke.style.stroke = `var(--c${index % COLORS})`;
      svg.setAttribute('width', 24);
      svg.setAttribute('height', 10);
      svg.setAttribute('aria-hidden', true);
      svg.append(stroke);
      return svg;
    }

    toggle(index, button) {
      const hide = !this.hidden.has(index);
      if (hide) this.hidden.add(index); else this.hidden.delete(index);
      button.setAttribute('aria-pressed', !hide);
      this.draw();
    }

    columns() {
      const view = this.data.views[this.view];
      const log = this.data.y.log;
      return [view.x, ...view.series.flatMap(line => [line.value, line.low, line.high].map(c => drawable(c, log)))];
    }

    options() {
      const view = this.data.views[this.view];
      const { x, y } = this.data;
      const series = [{}];
      const bands = [];
      view.series.forEach((line, i) => {
        const show = !this.hidden.has(i);
        const paint = color(line.color);
        const edge = { show: show && this.bands, stroke: 'transparent', width: 0, points: { show: false } };
        series.push({ label: line.name, show, stroke: paint, width: line.color === 0 ? 2.5 : 1.8, dash: dash(line.color),
          points: { show: view.x.length < 2 }, spanGaps: false }, edge, { ...edge });
        bands.push({ series: [3 * i + 3, 3 * i + 2], fill: translucent(paint) });
      });
      // On a log axis only powers of ten are marked; on a narrow one every other.
      const narrow = this.plotNode.clientWidth < 500;
      const decade = v => v !== null && Math.abs(Math.log10(v) - Math.round(Math.log10(v))) < 1e-6;
      const named = v => decade(v) && !(narrow && Math.round(Math.log10(v)) % 2);
      const keep = (of, test) => of.log ? (u, splits) => splits.map(v => test(v) ? v : null) : (u, splits) => splits;
      const axis = (of, more) => ({ stroke: css('--soft'), label: of.label, labelSize: 22, font: '12px system-ui, sans-serif',
        labelFont: '12px system-ui, sans-serif', grid: { stroke: css('--rule'), width: 0.6, filter: keep(of, decade) },
        ticks: { stroke: css('--rule'), filter: keep(of, decade) }, filter: keep(of, of === x ? named : decade), values: (u, splits) => splits.map(v => tick(of, v)), ...more });
      return {
        width: Math.max(200, this.plotNode.clientWidth),
        height: this.height(),
        legend: { show: false },
        scales: { x: { time: false, distr: x.log ? 3 : 1 }, y: { distr: y.log ? 3 : 1, range: y.log ? undefined : this.range() } },
        axes: [axis(x, { space: x.log ? 30 : 48, incrs: x.log ? undefined : [1, 2, 5, 10, 20, 50] }), axis(y, { size: 74 })],
        cursor: { drag: { x: true, y: false }, points: { size: 7 }, focus: { prox: 30 } },
        series, bands,
        hooks: { draw: [u => this.marks(u)], setCursor: [u => this.read(u)], setScale: [(u, key) => this.zoomed(u, key)] }
      };
    }

    // Leaves room above, and keeps a named line in sight when it is near.
    range() {
      return (u, low, high) => {
        if (low === null) return [0, 1];
        for (const mark of this.data.marks) {
          if (mark.value > high && mark.value < 4 * high) high = mark.value;
          if (mark.value < low && low - mark.value < high - low) low = mark.value;
        }
        if (low === high) return [low - 1, high + 1];
        const margin = 0.06 * (high - low);
        return [low >= 0 && low < 0.5 * high ? 0 : low - margin, high + margin];
      };
    }

    height() {
      const width = this.plotNode.clientWidth;
      return Math.round(Math.min(460, Math.max(300, 0.42 * width)));
    }

    draw() {
      if (this.plot) this.plot.destroy();
      this.reset.hidden = true;
      this.plot = new uPlot(this.options(), this.columns(), this.plotNode);
    }

    resize() {
      const width = this.plotNode.clientWidth;
      if (width > 0 && Math.abs(width - this.plot.width) > 1) this.plot.setSize({ width, height: this.height() });
    }

    marks(u) {
      const context = u.ctx;
      for (const mark of this.data.marks) {
        const y = Math.round(u.valToPos(mark.value, 'y', true));
        if (!(y >= u.bbox.top && y <= u.bbox.top + u.bbox.height)) continue;
        context.save();
        context.strokeStyle = css('--soft');
        context.fillStyle = css('--soft');
        context.lineWidth = devicePixelRatio;
        context.setLineDash([4 * devicePixelRatio, 4 * devicePixelRatio]);
        context.beginPath();
        context.moveTo(u.bbox.left, y);
        context.lineTo(u.bbox.left + u.bbox.width, y);
        context.stroke();
        context.font = `${12 * devicePixelRatio}px system-ui, sans-serif`;
        context.textAlign = 'right';
        if (mark.label) context.fillText(`${mark.label}: ${figure(mark.value)}`, u.bbox.left + u.bbox.width - 4, y - 5 * devicePixelRatio);
        context.restore();
      }
    }

    read(u) {
      const i = u.cursor.idx;
      const view = this.data.views[this.view];
      const at = i === null || i === undefined ? null : view.x[i];
      this.when.textContent = at === null ? '' : (this.data.x.year ? 'at ' + at : 'at ' + figure(at));
      view.series.forEach((line, k) => { this.outputs[k].value = at === null ? '' : figure(line.value[i]); });
    }

    zoomed(u, key) {
      const x = this.data.views[this.view].x;
      if (key === 'x') this.reset.hidden = !(u.scales.x.min > x[0] || u.scales.x.max < x[x.length - 1]);
    }

    closer() {
      const { min, max } = this.plot.scales.x;
      const log = this.data.x.log;
      const [a, b] = log ? [Math.log10(min), Math.log10(max)] : [min, max];
      const quarter = (b - a) / 4;
      const back = v => log ? Math.pow(10, v) : v;
      if (log || b - a > 2) this.plot.setScale('x', { min: back(a + quarter), max: back(b - quarter) });
    }

    csv() {
      const quote = text => '"' + String(text).replace(/"/g, '""') + '"';
      const rows = [['view', this.data.x.label, 'series', this.data.y.label, 'low', 'high'].map(quote).join(',')];
      for (const view of this.data.views) {
        for (const line of view.series) {
          view.x.forEach((x, i) => rows.push(
            [quote(view.label), x, quote(line.name), line.value[i], line.low[i], line.high[i]].map(c => c === null ? '' : c).join(',')));
        }
      }
      return rows.join('\r\n') + '\r\n';
    }

    download() {
      const url = URL.createObjectURL(new Blob([this.csv()], { type: 'text/csv' }));
      const link = make('a', { href: url, download: this.node.id + '.csv' });
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(url), 1000);
    }
  }

  document.documentElement.classList.add('scripted');
  document.querySelectorAll('details.numbers').forEach(details => { details.open = false; });
  document.querySelectorAll('figure.chart').forEach(node => charts.push(new Chart(node)));
  const redraw = () => charts.forEach(chart => chart.draw());
  dark.addEventListener('change', redraw);
  window.addEventListener('beforeprint', redraw);
  window.addEventListener('afterprint', redraw);
  window.ridgepointCharts = charts;
})();
