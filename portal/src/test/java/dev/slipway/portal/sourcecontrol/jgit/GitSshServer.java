package dev.slipway.portal.sourcecontrol.jgit;

import dev.slipway.portal.outbound.LoopbackHttps;
import dev.slipway.portal.outbound.OutboundRules;
import dev.slipway.portal.sourcecontrol.RemoteSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/** Git's own programs behind ssh, for whoever has the key. */
final class GitSshServer implements GitServer {
    private final Path folder;
    private final SshServer ssh;
    private final KeyPair server;
    private final LoopbackHttps https;

    private GitSshServer(Path folder, SshServer ssh, KeyPair server) {
        this.folder = folder;
        this.ssh = ssh;
        this.server = server;
        this.https = LoopbackHttps.start(folder, exchange -> exchange.sendResponseHeaders(404, -1));
    }

    static GitSshServer start(Path folder, Map<String, String> files) {
        Path root = GitServer.repositories(folder, files);
        try {
            KeyPair server = KeyUtils.generateKeyPair("ssh-rsa", 2048);
            KeyPair portal = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
            try (OutputStream key = Files.newOutputStream(folder.resolve("portal-key"))) {
                OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(portal, "portal", null, key);
            }
            SshServer ssh = SshServer.setUpDefaultServer();
            ssh.setHost("127.0.0.1");
            ssh.setKeyPairProvider(session -> List.of(server));
            ssh.setPublickeyAuthenticator((user, key, session) -> KeyUtils.compareKeys(key, portal.getPublic()));
            ssh.setCommandFactory((channel, line) -> new GitCommand(root, line));
            ssh.start();
            GitSshServer started = new GitSshServer(folder, ssh, server);
            started.know(server);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a key into the file of known hosts in place of all others. */
    void know(KeyPair key) throws IOException {
        Files.writeString(
                folder.resolve("known_hosts"),
                "[localhost]:" + ssh.getPort() + " " + PublicKeyEntry.toString(key.getPublic()) + "\n");
    }

    /** The key that it shows. */
    KeyPair key() {
        return server;
    }

    @Override
    public RemoteSettings settings() {
        return new RemoteSettings(
                "ssh://git@localhost:" + ssh.getPort() + "/catalog.git",
                RemoteSettings.Mode.PUSH,
                "",
                "",
                folder.resolve("portal-key").toString(),
                "",
                folder.resolve("known_hosts").toString(),
                "",
                Duration.ofSeconds(30));
    }

    @Override
    public OpenCatalog.Outside outside() {
        return outside(OutboundRules.publicAnd(List.of("localhost")));
    }

    OpenCatalog.Outside outside(OutboundRules rules) {
        return new OpenCatalog.Outside(https.connections(rules), https.calls(rules));
    }

    @Override
    public void close() {
        https.close();
        try {
            ssh.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the two programs that a Git client asks for. */
    private static final class GitCommand implements Command {
        private static final Pattern LINE = Pattern.compile("git-(upload|receive)-pack '/?(.+)'");

        private final Path root;
        private final String line;
        private InputStream input;
        private OutputStream output;
        private ExitCallback exit;
        private Process process;

        GitCommand(Path root, String line) {
            this.root = root;
            this.line = line;
        }

        @Override
        public void setInputStream(InputStream in) {
            input = in;
        }

        @Override
        public void setOutputStream(OutputStream out) {
            output = out;
        }

        @Override
        public void setErrorStream(OutputStream err) {
            // What the programs say to people goes nowhere.
        }

        @Override
        public void setExitCallback(ExitCallback callback) {
            exit = callback;
        }

        @Override
        public void start(ChannelSession channel, Environment environment) throws IOException {
            Matcher asked = LINE.matcher(line);
            if (!asked.matches()) {
                exit.onExit(127);
                return;
            }
            process = new ProcessBuilder(
                            "git",
                            asked.group(1) + "-pack",
                            root.resolve(asked.group(2)).toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Thread.ofPlatform().daemon().start(this::feed);
            Thread.ofPlatform().daemon().start(this::answer);
        }

        private void feed() {
            try (OutputStream stdin = process.getOutputStream()) {
                byte[] some = new byte[8192];
                for (int count = input.read(some); count >= 0; count = input.read(some)) {
                    stdin.write(some, 0, count);
                    stdin.flush();
                }
            } catch (IOException gone) {
                process.destroy();
            }
        }

        private void answer() {
            try {
                byte[] some = new byte[8192];
                InputStream stdout = process.getInputStream();
                for (int count = stdout.read(some); count >= 0; count = stdout.read(some)) {
                    output.write(some, 0, count);
                    output.flush();
                }
                exit.onExit(process.onExit().join().exitValue());
            } catch (IOException gone) {
                process.destroy();
                exit.onExit(1);
            }
        }

        @Override
        public void destroy(ChannelSession channel) {
            if (process != null) {
                process.destroy();
            }
        }
    }
}
