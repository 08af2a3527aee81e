package dev.slipway.portal.localcloud.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElfSectionsTest {

    @TempDir
    private Path folder;

    @Test
    void countsWhatIsNotLoadedToRun() throws IOException {
        Path file = Files.write(folder.resolve("bootstrap"), elf(new long[][] {{1, 2, 500}, {2, 0, 300}, {3, 0, 40}}));

        assertThat(ElfSections.read(file)).contains(new ElfSections(Files.size(file), 340));
    }

    @Test
    void saysNothingAboutWhatIsNoExecutable() throws IOException {
        Path script = Files.writeString(folder.resolve("script"), "#!/bin/sh\n" + "echo hello\n".repeat(20));

        assertThat(ElfSections.read(script)).isEmpty();
    }

    @Test
    void saysNothingAboutAFileThatIsCutOff() throws IOException {
        byte[] whole = elf(new long[][] {{1, 2, 500}, {2, 0, 300}});
        Path file = Files.write(folder.resolve("half"), java.util.Arrays.copyOf(whole, whole.length - 70));

        assertThat(ElfSections.read(file)).isEmpty();
    }

    /** Sections of a type, flags and a size each, after a body that is as long as all of them. */
    private static byte[] elf(long[][] sections) {
        int body = 1_000;
        ByteBuffer file = ByteBuffer.allocate(64 + body + sections.length * 64).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1});
        file.putLong(0x28, 64 + body);
        file.putShort(0x3a, (short) 64);
        file.putShort(0x3c, (short) sections.length);
        for (int i = 0; i < sections.length; i++) {
            int at = 64 + body + i * 64;
            file.putInt(at + 4, (int) sections[i][0]);
            file.putLong(at + 8, sections[i][1]);
            file.putLong(at + 32, sections[i][2]);
        }
        return file.array();
    }
}
