package dev.slipway.portal.scaffolding;

import dev.slipway.generator.FunctionGenerator;
import dev.slipway.generator.FunctionSpec;
import dev.slipway.generator.GeneratedTree;
import dev.slipway.generator.cargo.CargoLock;
import dev.slipway.manifest.TeamName;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Generates what a draft would commit, by the same run that the commit uses. */
@Component
class Previews {
    private final FunctionGenerator generator = new FunctionGenerator();
    private final CatalogNames names;

    Previews(CatalogNames names) {
        this.names = names;
    }

    Preview of(Answers answers, Set<TeamName> teams) {
        Map<Question, String> problems = new AnswerCheck(names::isTaken, teams).problems(answers);
        FunctionSpec spec = SpecWriter.preview(answers, problems);
        GeneratedTree tree = generator.generate(spec);
        SortedMap<String, String> files = new TreeMap<>(tree.files());
        files.put(GeneratedTree.LOCK_FILE, lockEntry(tree));
        return new Preview(spec.manifest(), files, problems);
    }

    /** The block that the lock file gains: the file itself has thousands of lines that stay as they are. */
    private String lockEntry(GeneratedTree tree) {
        CargoLock lock = names.lock();
        if (lock.holds(tree.function().value())) {
            return "# Cargo.lock holds a crate of this name already.\n";
        }
        String text = lock.with(tree.function(), tree.crates()).text();
        int start = text.indexOf("[[package]]\nname = \"" + tree.function() + "\"\n");
        int end = text.indexOf("\n[[package]]", start);
        return text.substring(start, end < 0 ? text.length() : end + 1);
    }
}
