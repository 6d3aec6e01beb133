package org.ridgepoint.report.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One tab of headless Chromium, spoken to over its DevTools protocol. Keeps what the page says and asks for. */
final class Browser implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SECONDS = 60;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final BlockingQueue<JsonNode> loads = new LinkedBlockingQueue<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private String session = "";
    private int sent;

    private Browser(Process process, Path profile, String address) {
        this.process = process;
        this.profile = profile;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Ear())
                .join();
    }

    /** True if Chromium is installed as Debian's package does it. */
    static boolean isInstalled() {
        return Files.isExecutable(Path.of("/usr/bin/chromium"));
    }

    /**
     * Starts it.
     *
     * @param profile an empty folder for what it keeps
     */
    static Browser start(Path profile) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "/usr/bin/chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Browser browser = new Browser(process, profile, address(profile.resolve("DevToolsActivePort")));
        browser.attach();
        return browser;
    }

    /** Where it listens, which it writes into its profile: the port and a path, a line each. */
    private static String address(Path file) throws IOException, InterruptedException {
        for (int tries = 0; tries < 10 * SECONDS; tries++) {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() > 1) {
                return "ws://127.0.0.1:" + lines.get(0) + lines.get(1);
            }
            Thread.sleep(100);
        }
        throw new IOException("the browser did not start");
    }

    private void attach() {
        JsonNode target = send("Target.createTarget", Map.of("url", "about:blank"));
        session = send(
                        "Target.attachToTarget",
                        Map.of("targetId", target.get("targetId").asString(), "flatten", true))
                .get("sessionId")
                .asString();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            send(domain + ".enable", Map.of());
        }
    }

    /** Opens a file in a window of this width, 900 high, and waits until it is loaded. */
    void open(Path file, int width) throws InterruptedException {
        open(file, width, "light", true);
    }

    /** The same in the given colour scheme, with or without JavaScript. */
    void open(Path file, int width, String scheme, boolean scripts) throws InterruptedException {
        complaints.clear();
        requests.clear();
        loads.clear();
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        send(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        send("Emulation.setScriptExecutionDisabled", Map.of("value", !scripts));
        send("Page.navigate", Map.of("url", file.toUri().toString()));
        if (loads.poll(SECONDS, TimeUnit.SECONDS) == null) {
            throw new IllegalStateException("not loaded after " + SECONDS + " s: " + file);
        }
    }

    /** The value of an expression; of what a promise gives in the end. */
    JsonNode evaluate(String script) {
        JsonNode answer =
                send("Runtime.evaluate", Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.get("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    /** Drags the pressed mouse along a line that rises by nothing. */
    void drag(double fromX, double toX, double y) {
        mouse("mouseMoved", fromX, y, 0);
        mouse("mousePressed", fromX, y, 1);
        mouse("mouseMoved", (fromX + toX) / 2, y, 1);
        mouse("mouseMoved", toX, y, 1);
        mouse("mouseReleased", toX, y, 0);
    }

    /** Moves the mouse there. */
    void hover(double x, double y) {
        mouse("mouseMoved", x, y, 0);
    }

    private void mouse(String type, double x, double y, int buttons) {
        send(
                "Input.dispatchMouseEvent",
                Map.of("type", type, "x", x, "y", y, "button", "left", "buttons", buttons, "clickCount", 1));
    }

    /** Saves what is seen: the window, or the whole page. */
    void screenshot(Path png, boolean whole) throws IOException {
        JsonNode shot = send(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", whole, "clip", clip(whole)));
        Files.write(png, Base64.getDecoder().decode(shot.get("data").asString()));
    }

    private Map<String, Object> clip(boolean whole) {
        double width = evaluate("innerWidth").asDouble();
        double height = evaluate(whole ? "document.documentElement.scrollHeight" : "innerHeight")
                .asDouble();
        double top = whole ? 0 : evaluate("scrollY").asDouble();
        return Map.of("x", 0, "y", top, "width", width, "height", height, "scale", 1);
    }

    /** Exceptions, errors and warnings of the page since it was opened. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Addresses that the page asked for since it was opened, its own among them. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        int id = ++sent;
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        Map<String, Object> message = session.isEmpty()
                ? Map.of("id", id, "method", method, "params", parameters)
                : Map.of("id", id, "method", method, "params", parameters, "sessionId", session);
        socket.sendText(JSON.writeValueAsString(message), true).join();
        try {
            JsonNode found = answer.get(SECONDS, TimeUnit.SECONDS);
            if (found.has("error")) {
                throw new IllegalStateException(method + ": " + found.get("error"));
            }
            return found.get("result");
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(method, e);
        }
    }

    private void take(JsonNode message) {
        if (message.has("id")) {
            CompletableFuture<JsonNode> waiting =
                    answers.remove(message.get("id").asInt());
            if (waiting != null) {
                waiting.complete(message);
            }
            return;
        }
        JsonNode what = message.path("params");
        switch (message.path("method").asString("")) {
            case "Page.loadEventFired" -> loads.add(what);
            case "Network.requestWillBeSent" ->
                requests.add(what.path("request").path("url").asString(""));
            case "Runtime.exceptionThrown" ->
                complaints.add(what.path("exceptionDetails").toString());
            case "Log.entryAdded" -> complaints.add(what.path("entry").toString());
            case "Runtime.consoleAPICalled" -> complaints.add(what.path("args").toString());
            default -> {}
        }
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                take(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor(SECONDS, TimeUnit.SECONDS);
            // a link to outside, of which JUnit would warn when it removes the folder
            Files.deleteIfExists(profile.resolve("SingletonSocket"));
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
