package dev.slipway.generator.upgrade;

import dev.slipway.generator.GeneratedTree;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files of a function, or of any folder: what was generated once, what a team made of it, or what is generated now.
 *
 * @param files their contents by path, relative to the catalog's root
 */
public record FileTree(SortedMap<String, FileContent> files) {

    private static final FileTree EMPTY = new FileTree(Collections.emptySortedMap());

    /** Copies the files. */
    public FileTree {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The tree without files. */
    public static FileTree empty() {
        return EMPTY;
    }

    /** The files that were generated. */
    public static FileTree of(GeneratedTree generated) {
        return ofTexts(generated.files());
    }

    /** A tree of texts by path. */
    public static FileTree ofTexts(Map<String, String> texts) {
        SortedMap<String, FileContent> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, FileContent.of(text)));
        return new FileTree(files);
    }

    /** A tree of bytes by path. */
    public static FileTree ofBytes(Map<String, byte[]> contents) {
        SortedMap<String, FileContent> files = new TreeMap<>();
        contents.forEach((path, bytes) -> files.put(path, FileContent.of(bytes)));
        return new FileTree(files);
    }

    /** The file at a path, if there is one. */
    public Optional<FileContent> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The text at a path, if there is a file and it is text. */
    public Optional<String> text(String path) {
        return file(path).flatMap(FileContent::text);
    }

    /** Whether there is no file. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** What must be written and removed here to get the other tree. */
    public TreeChanges changesTo(FileTree other) {
        SortedMap<String, FileContent> written = new TreeMap<>(other.files);
        written.entrySet().removeIf(file -> file(file.getKey()).equals(Optional.of(file.getValue())));
        SortedMap<String, FileContent> removed = new TreeMap<>(files);
        removed.keySet().removeAll(other.files.keySet());
        return new TreeChanges(written, removed.keySet());
    }
}
