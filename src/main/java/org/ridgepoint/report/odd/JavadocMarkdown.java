package org.ridgepoint.report.odd;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.util.SimpleDocTreeVisitor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns Javadoc into Markdown: paragraphs, emphasis, lists, preformatted blocks, code and links, which become code. Other
 * elements are dropped and their text is kept.
 */
final class JavadocMarkdown extends SimpleDocTreeVisitor<@Nullable Void, @Nullable Void> {
    private static final Map<String, String> OPENING = Map.of(
            "p", "\n\n", "pre", "\n\n```\n", "li", "\n* ", "ul", "\n", "b", "**", "strong", "**", "i", "*", "em", "*");
    private static final Map<String, String> CLOSING =
            Map.of("pre", "\n```\n\n", "ul", "\n\n", "b", "**", "strong", "**", "i", "*", "em", "*");

    private final StringBuilder text = new StringBuilder();
    private boolean preformatted;
    /** Where the preformatted block began. */
    private int block;

    private JavadocMarkdown() {}

    /** Markdown of the parts of a comment. */
    static String of(List<? extends DocTree> parts) {
        JavadocMarkdown markdown = new JavadocMarkdown();
        markdown.visit(parts, null);
        return tidy(markdown.text.toString());
    }

    /** Without blanks at the ends of lines, rows of blank lines, or blanks that begin a paragraph. */
    private static String tidy(String text) {
        return text.replaceAll("[ \t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .replaceAll("\n\n +", "\n\n")
                .strip();
    }

    @Override
    public @Nullable Void visitText(TextTree tree, @Nullable Void none) {
        text.append(preformatted ? tree.getBody() : flow(tree.getBody()));
        return none;
    }

    @Override
    public @Nullable Void visitEntity(EntityTree tree, @Nullable Void none) {
        text.append('&').append(tree.getName()).append(';');
        return none;
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void none) {
        String body = tree.getBody().getBody();
        boolean code = tree.getKind() == DocTree.Kind.CODE && !preformatted;
        text.append(code ? "`" + flow(body).strip() + "`" : body);
        return none;
    }

    @Override
    public @Nullable Void visitLink(LinkTree tree, @Nullable Void none) {
        if (tree.getLabel().isEmpty()) {
            String reference = tree.getReference().getSignature().replaceFirst("\\(.*", "");
            text.append('`').append(shortName(reference)).append('`');
        } else {
            visit(tree.getLabel(), none);
        }
        return none;
    }

    @Override
    public @Nullable Void visitStartElement(StartElementTree tree, @Nullable Void none) {
        String name = tree.getName().toString();
        text.append(OPENING.getOrDefault(name, ""));
        if (name.equals("pre")) {
            preformatted = true;
            block = text.length();
        }
        return none;
    }

    @Override
    public @Nullable Void visitEndElement(EndElementTree tree, @Nullable Void none) {
        String name = tree.getName().toString();
        if (name.equals("pre")) {
            preformatted = false;
            String lines = text.substring(block).stripIndent().strip();
            text.replace(block, text.length(), lines);
        }
        text.append(CLOSING.getOrDefault(name, ""));
        return none;
    }

    /** {@code a.b.Type#method} becomes {@code Type.method}. */
    private static String shortName(String reference) {
        int member = reference.indexOf('#');
        String type = member < 0 ? reference : reference.substring(0, member);
        String simple = type.substring(type.lastIndexOf('.') + 1);
        if (member < 0) {
            return simple;
        }
        return (simple.isEmpty() ? "" : simple + ".") + reference.substring(member + 1);
    }

    private static String flow(String body) {
        return body.replaceAll("\\s+", " ");
    }
}
