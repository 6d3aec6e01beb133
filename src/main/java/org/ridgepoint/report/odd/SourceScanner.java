package org.ridgepoint.report.odd;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects what one source file after another says. A field without a comment of its own means what its accessor says,
 * or else what a parameter of that name says.
 */
final class SourceScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private static final String NAMES_A_STREAM = "StreamName.of";
    private static final String TABLE = ".csv";

    private final DocTrees trees;
    private final Map<String, String> docs = new LinkedHashMap<>();
    private final List<SourceDocs.Stream> streams = new ArrayList<>();
    private final Map<String, String> tables = new LinkedHashMap<>();
    private final Deque<OpenType> open = new ArrayDeque<>();
    private String packageName = "";

    /** A type that is being read, with what its methods and parameters say of a name. */
    private record OpenType(String name, Map<String, String> accessors, Map<String, String> parameters) {
        String meaningOf(String field) {
            return accessors.getOrDefault(field, parameters.getOrDefault(field, ""));
        }
    }

    SourceScanner(DocTrees trees) {
        this.trees = trees;
    }

    void scan(CompilationUnitTree unit) {
        scan(unit, null);
    }

    SourceDocs found() {
        return new SourceDocs(docs, streams, tables);
    }

    @Override
    public @Nullable Void visitPackage(PackageTree tree, @Nullable Void none) {
        packageName = tree.getPackageName().toString();
        docs.merge(packageName, doc(getCurrentPath()), String::concat);
        return super.visitPackage(tree, none);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
        String prefix = open.isEmpty() ? packageName + "." : open.element().name() + "$";
        OpenType type = new OpenType(prefix + tree.getSimpleName(), new LinkedHashMap<>(), new LinkedHashMap<>());
        docs.put(type.name(), doc(getCurrentPath()));
        noteParameters(type);
        open.push(type);
        super.visitClass(tree, none);
        open.pop();
        docs.replaceAll((name, doc) -> doc.isEmpty() && name.startsWith(type.name() + "#")
                ? type.meaningOf(name.substring(type.name().length() + 1))
                : doc);
        return none;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void none) {
        if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
            docs.put(open.element().name() + "#" + tree.getName(), doc(getCurrentPath()));
        }
        return super.visitVariable(tree, none);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void none) {
        OpenType type = open.element();
        noteParameters(type);
        boolean answers =
                tree.getReturnType() != null && !tree.getReturnType().toString().equals("void");
        String doc = doc(getCurrentPath());
        if (answers && !doc.isEmpty()) {
            type.accessors().putIfAbsent(fieldOf(tree), doc);
        }
        return super.visitMethod(tree, none);
    }

    /** The field that a method returns, or the method's own name. */
    private static String fieldOf(MethodTree tree) {
        String body = tree.getBody() == null ? "" : tree.getBody().toString();
        String returned = body.replaceFirst("(?s)\\{\\s*return (\\w+);\\s*}", "$1");
        return returned.equals(body) ? tree.getName().toString() : returned;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void none) {
        if (tree.getMethodSelect().toString().equals(NAMES_A_STREAM)) {
            ExpressionTree name = tree.getArguments().get(0);
            // a variable alone passes on a name that was made elsewhere
            if (!(name instanceof IdentifierTree)) {
                String text = name instanceof LiteralTree literal ? (String) literal.getValue() : name.toString();
                streams.add(new SourceDocs.Stream(text, open.element().name(), doc(member(getCurrentPath()))));
            }
        }
        return super.visitMethodInvocation(tree, none);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void none) {
        if (tree.getValue() instanceof String text && text.startsWith("/") && text.endsWith(TABLE)) {
            tables.put(text, open.element().name());
        }
        return super.visitLiteral(tree, none);
    }

    /** The member of a type that a path leads through last. */
    private static TreePath member(TreePath path) {
        TreePath member = path;
        while (!(member.getParentPath().getLeaf() instanceof ClassTree)) {
            member = member.getParentPath();
        }
        return member;
    }

    private void noteParameters(OpenType type) {
        DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
        if (comment == null) {
            return;
        }
        for (DocTree tag : comment.getBlockTags()) {
            if (tag instanceof ParamTree parameter && !parameter.isTypeParameter()) {
                String name = parameter.getName().getName().toString();
                type.parameters().putIfAbsent(name, JavadocMarkdown.of(parameter.getDescription()));
            }
        }
    }

    private String doc(TreePath path) {
        Tree.Kind kind = path.getLeaf().getKind();
        DocCommentTree comment = kind == Tree.Kind.COMPILATION_UNIT ? null : trees.getDocCommentTree(path);
        return comment == null ? "" : JavadocMarkdown.of(comment.getFullBody());
    }
}
