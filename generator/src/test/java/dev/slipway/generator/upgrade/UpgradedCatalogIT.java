package dev.slipway.generator.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.generator.FunctionGenerator;
import dev.slipway.generator.Rust;
import dev.slipway.generator.cargo.CargoLock;
import dev.slipway.generator.output.FolderOutput;
import dev.slipway.generator.workspace.SharedSeed;
import dev.slipway.manifest.FunctionName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalog of release 1.0.0 that a team has changed is upgraded as a whole, and cargo takes it as it is. */
class UpgradedCatalogIT {

    private static final String OWN_TEST = """
            #![cfg(test)]

            #[test]
            fn ours() {
                assert_eq!(7, "7".parse::<u32>().unwrap());
            }
            """;

    @Test
    void cargoChangesNothingAndClippyFindsNothing(@TempDir Path folder) throws Exception {
        TreeMap<String, FileContent> files = new TreeMap<>(upgradedShared().files());
        CargoLock lock = CargoLock.parse(new FileTree(files).text("Cargo.lock").orElseThrow());
        for (FunctionName name : Releases.functions()) {
            FileTree ours = Releases.function(name);
            FileTree upgraded = upgraded(name, ours);
            files.putAll(upgraded.files());
            lock = LockEntry.following(lock, name, ours, upgraded);
        }
        files.put("Cargo.lock", FileContent.of(lock.text()));
        files.put("functions/orders-api/tests/ours.rs", FileContent.of(OWN_TEST));
        new FolderOutput(folder).take(new FileTree(files));

        assertThat(files).containsKeys("clippy.toml", "schemas/function.schema.json");
        var rust = new Rust(folder);
        assertThat(rust.run(List.of("cargo", "metadata", "--locked", "--offline", "--format-version", "1", "--quiet")))
                .contains("orders-api", "orders-intake", "quotes-api");
        rust.run(List.of("cargo", "fmt", "--check", "--all"));
        rust.run(List.of(
                "cargo",
                "clippy",
                "--locked",
                "--offline",
                "--quiet",
                "--workspace",
                "--all-targets",
                "--",
                "-D",
                "warnings"));
    }

    private static FileTree upgradedShared() throws IOException {
        FileTree base = SharedFiles.of(Releases.catalog());
        TreeMap<String, FileContent> edited = new TreeMap<>(base.files());
        edited.put(
                "Cargo.toml",
                FileContent.of(
                        base.text("Cargo.toml").orElseThrow() + "\n[profile.bench]\ndebug = \"line-tables-only\"\n"));
        FileTree ours = new FileTree(edited);
        FileTree theirs = SharedSeed.like(base);
        FileTree merged = complete(SharedFiles.merge(base, ours, theirs));
        assertThat(merged.text("Cargo.toml").orElseThrow()).contains("[profile.bench]", "[workspace.lints.clippy]");
        TreeMap<String, FileContent> files = new TreeMap<>(merged.files());
        files.put("Cargo.lock", SharedFiles.lock(base, ours, theirs, merged));
        return new FileTree(files);
    }

    private static FileTree upgraded(FunctionName name, FileTree ours) {
        var plan = new FunctionUpgrade(new FunctionGenerator()).plan(name, ours, ours);
        assertThat(plan).isInstanceOf(UpgradePlan.Ready.class);
        return complete(((UpgradePlan.Ready) plan).merge());
    }

    private static FileTree complete(MergedTree merge) {
        assertThat(merge.withoutDecisions()).isInstanceOf(Resolved.Complete.class);
        return ((Resolved.Complete) merge.withoutDecisions()).tree();
    }
}
