package dev.slipway.portal.localcloud.pipeline;

import dev.slipway.manifest.FunctionName;
import dev.slipway.manifest.Manifest;
import dev.slipway.manifest.ManifestParser;
import dev.slipway.manifest.ParsedManifest;
import dev.slipway.portal.SampleManifests;
import dev.slipway.portal.catalog.CatalogEntry;
import dev.slipway.portal.catalog.Functions;
import dev.slipway.portal.shared.CommitId;
import dev.slipway.portal.sourcecontrol.BranchCommit;
import dev.slipway.portal.sourcecontrol.BranchName;
import dev.slipway.portal.sourcecontrol.CatalogChanged;
import dev.slipway.portal.sourcecontrol.ChangeSet;
import dev.slipway.portal.sourcecontrol.CommitDetails;
import dev.slipway.portal.sourcecontrol.CommitOutcome;
import dev.slipway.portal.sourcecontrol.CommitSummary;
import dev.slipway.portal.sourcecontrol.FileDifference;
import dev.slipway.portal.sourcecontrol.Recording;
import dev.slipway.portal.sourcecontrol.SourceRepository;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Catalog in memory: each commit is the tree before it with some files written anew. */
final class ManualCatalog implements SourceRepository, Functions {
    private final Map<CommitId, TreeMap<String, String>> trees = new HashMap<>();
    private CommitId tip = id(0);

    ManualCatalog() {
        clear();
    }

    void clear() {
        trees.clear();
        tip = id(0);
        trees.put(tip, new TreeMap<>());
    }

    /** Commits these files and says what the catalog would announce. */
    CatalogChanged commit(Map<String, String> files) {
        CommitId before = tip;
        TreeMap<String, String> tree = new TreeMap<>(trees.getOrDefault(before, new TreeMap<>()));
        tree.putAll(files);
        tip = id(trees.size());
        trees.put(tip, tree);
        return new CatalogChanged(before, tip, files.keySet());
    }

    static Map<String, String> function(String name) {
        String folder = "functions/" + name + "/";
        return new HashMap<>(Map.of(
                folder + "function.yaml",
                SampleManifests.ORDERS_API.replace("orders-api", name),
                folder + "Cargo.toml",
                "[package]\nname = \"" + name + "\"\n[dependencies]\nsettings.workspace = true\n",
                folder + "src/main.rs",
                "fn main() {}",
                folder + "events/example.json",
                "{\"body\": \"{}\"}"));
    }

    static Map<String, String> library(String name, String... uses) {
        String dependencies = List.of(uses).stream()
                .map(used -> used + " = { workspace = true }\n")
                .collect(Collectors.joining());
        String folder = "libraries/backend/common/" + name + "/";
        return Map.of(
                folder + "Cargo.toml",
                "[package]\nname = \"" + name + "\"\n[dependencies]\n" + dependencies,
                folder + "src/lib.rs",
                "");
    }

    private static CommitId id(int number) {
        return new CommitId(String.format("%040x", number));
    }

    @Override
    public CommitId tip() {
        return tip;
    }

    @Override
    public Set<String> changedPaths(CommitId before, CommitId after) {
        return Set.of();
    }

    @Override
    public Map<String, CommitSummary> lastChanges(CommitId from, String folder) {
        return Map.of();
    }

    @Override
    public String cloneAddress() {
        return "memory";
    }

    @Override
    public Optional<Manifest> manifestAt(CommitId commit, FunctionName name) {
        return Optional.empty();
    }

    @Override
    public boolean holds(CommitId commit) {
        return trees.containsKey(commit);
    }

    @Override
    public List<String> paths(CommitId commit) {
        return List.copyOf(tree(commit).keySet());
    }

    @Override
    public Optional<byte[]> read(CommitId commit, String path) {
        return Optional.ofNullable(tree(commit).get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<CatalogEntry> all() {
        return tree(tip).keySet().stream()
                .filter(path -> path.endsWith("/function.yaml"))
                .map(path -> find(path.split("/")[1]).orElseThrow())
                .toList();
    }

    @Override
    public Optional<CatalogEntry> find(String folder) {
        return read(tip, "functions/" + folder + "/function.yaml")
                .map(bytes -> ManifestParser.parse(new String(bytes, StandardCharsets.UTF_8)))
                .map(parsed -> switch (parsed) {
                    case ParsedManifest.Parsed sound ->
                        new CatalogEntry.Readable(new FunctionName(folder), sound.manifest(), Instant.EPOCH);
                    case ParsedManifest.Invalid invalid ->
                        new CatalogEntry.Unreadable(folder, List.of(), Instant.EPOCH);
                });
    }

    private Map<String, String> tree(CommitId commit) {
        return trees.getOrDefault(commit, new TreeMap<>());
    }

    @Override
    public Optional<CommitId> tip(BranchName branch) {
        return Optional.empty();
    }

    @Override
    public Map<String, byte[]> files(CommitId commit, String folder) {
        Map<String, byte[]> files = new TreeMap<>();
        tree(commit).forEach((path, text) -> {
            if (folder.isEmpty() || path.startsWith(folder + "/")) {
                files.put(path, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        return files;
    }

    @Override
    public CommitOutcome commit(
            ChangeSet changes, Recording recording, CommitId expectedParent, CommitDetails details) {
        throw new UnsupportedOperationException("A pipeline never commits.");
    }

    @Override
    public Map<String, String> children(CommitId commit, String folder) {
        throw new UnsupportedOperationException("A pipeline lists no folders.");
    }

    @Override
    public List<BranchName> branches(String beginning) {
        return List.of();
    }

    @Override
    public CommitOutcome startBranch(BranchName branch, CommitId parent, List<BranchCommit> commits) {
        throw new UnsupportedOperationException("A pipeline starts no branch.");
    }

    @Override
    public List<CommitSummary> history(CommitId from, String path, int limit) {
        return List.of();
    }

    @Override
    public List<FileDifference> differences(CommitId before, CommitId after, String path) {
        return List.of();
    }

    @Override
    public List<CommitSummary> between(CommitId before, CommitId after, String path) {
        return List.of();
    }
}
