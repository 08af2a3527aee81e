package dev.slipway.portal.localcloud.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Sizes of what an ELF executable of 64 bits holds.
 *
 * @param bytes the whole file
 * @param symbolBytes sections that are not loaded to run: symbols, their names, debugging information
 */
record ElfSections(long bytes, long symbolBytes) {

    private static final int HEADER = 64;
    private static final int MAGIC = 0x7f454c46;
    private static final int SECTIONS_AT = 0x28;
    private static final int SECTION_SIZE_AT = 0x3a;
    private static final int SECTION_COUNT_AT = 0x3c;
    private static final int SECTION_HEADER = 64;
    private static final int MOST_SECTIONS = 10_000;
    private static final long LOADED = 2;
    private static final int NO_BITS = 8;

    /** Nothing, if the file is no such executable. */
    static Optional<ElfSections> read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
            if (channel.read(header, 0) < HEADER || !isElf64(header)) {
                return Optional.empty();
            }
            long at = header.getLong(SECTIONS_AT);
            int size = Short.toUnsignedInt(header.getShort(SECTION_SIZE_AT));
            int count = Short.toUnsignedInt(header.getShort(SECTION_COUNT_AT));
            if (size < SECTION_HEADER || count > MOST_SECTIONS || at < 0) {
                return Optional.empty();
            }
            long symbols = 0;
            ByteBuffer section = ByteBuffer.allocate(SECTION_HEADER).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < count; i++) {
                section.clear();
                if (channel.read(section, at + (long) i * size) < SECTION_HEADER) {
                    return Optional.empty();
                }
                symbols += unloadedBytes(section);
            }
            return Optional.of(new ElfSections(channel.size(), Math.min(symbols, channel.size())));
        }
    }

    private static boolean isElf64(ByteBuffer header) {
        return header.order(ByteOrder.BIG_ENDIAN).getInt(0) == MAGIC
                && header.order(ByteOrder.LITTLE_ENDIAN).get(4) == 2
                && header.get(5) == 1;
    }

    private static long unloadedBytes(ByteBuffer section) {
        int type = section.getInt(4);
        boolean loaded = (section.getLong(8) & LOADED) != 0;
        return loaded || type == NO_BITS ? 0 : Math.max(0, section.getLong(32));
    }
}
