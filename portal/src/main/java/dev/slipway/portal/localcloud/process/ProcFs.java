package dev.slipway.portal.localcloud.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What Linux says of processes below {@code /proc}; a process that is gone is an absent answer, never an error. */
final class ProcFs {
    private static final Path PROC = Path.of("/proc");

    private ProcFs() {}

    /** Where a process belongs, and when it started in clock ticks since the machine did. */
    record Stat(char state, long group, long startTicks) {

        /** Whether it is more than an entry that nobody has fetched the exit status of. */
        boolean runs() {
            return state != 'Z' && state != 'X';
        }

        /** Whether it was stopped by a signal and waits for another one. */
        boolean paused() {
            return state == 'T';
        }
    }

    /** Identity of the machine's last start. */
    static String bootId() {
        try {
            return Files.readString(PROC.resolve("sys/kernel/random/boot_id")).trim();
        } catch (IOException e) {
            return "unknown";
        }
    }

    static List<Long> pids() {
        try (Stream<Path> entries = Files.list(PROC)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .map(Long::valueOf)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    static Optional<Stat> stat(long pid) {
        return read(pid, "stat").map(text -> {
            // The name stands in brackets and may hold anything, brackets and spaces included.
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return new Stat(fields[0].charAt(0), Long.parseLong(fields[2]), Long.parseLong(fields[19]));
        });
    }

    /** Whether a process was started with this setting in its environment, such as {@code NAME=value}. */
    static boolean wasStartedWith(long pid, String setting) {
        return read(pid, "environ")
                .map(text -> Arrays.asList(text.split("\0")).contains(setting))
                .orElse(false);
    }

    /** Resident size now and its high-water mark, in bytes. */
    static Optional<Memory> memory(long pid) {
        return read(pid, "status").map(text -> new Memory(kilobytes(text, "VmRSS:"), kilobytes(text, "VmHWM:")));
    }

    /** Processes that a process has started and that still belong to it. */
    static List<Long> children(long pid) {
        return read(pid, "task/" + pid + "/children").stream()
                .flatMap(text -> Arrays.stream(text.trim().split(" ")))
                .filter(text -> !text.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    private static long kilobytes(String status, String field) {
        return status.lines()
                .filter(line -> line.startsWith(field))
                .findFirst()
                .map(line -> Long.parseLong(
                                line.substring(field.length()).replace("kB", "").trim())
                        * 1024)
                .orElse(0L);
    }

    private static Optional<String> read(long pid, String file) {
        try {
            return Optional.of(
                    Files.readString(PROC.resolve(Long.toString(pid)).resolve(file), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
