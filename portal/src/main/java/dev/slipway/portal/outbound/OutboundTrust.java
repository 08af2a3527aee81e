package dev.slipway.portal.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Which servers are trusted: those that Java trusts, and those of a company's own authorities. */
final class OutboundTrust {

    private OutboundTrust() {}

    static SSLContext with(Optional<Path> certificates) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager(certificates)}, null);
            return context;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException(
                    "slipway.outbound.certificates="
                            + certificates.map(Path::toString).orElse("")
                            + " cannot be read as certificates: it has to hold them as PEM text.",
                    broken);
        }
    }

    private static X509TrustManager manager(Optional<Path> certificates) throws GeneralSecurityException, IOException {
        X509TrustManager ofJava = of(null);
        if (certificates.isEmpty()) {
            return ofJava;
        }
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (X509Certificate known : ofJava.getAcceptedIssuers()) {
            store.setCertificateEntry("java-" + number++, known);
        }
        for (Certificate own : read(certificates.get())) {
            store.setCertificateEntry("own-" + number++, own);
        }
        return of(store);
    }

    private static Collection<? extends Certificate> read(Path file) throws GeneralSecurityException, IOException {
        try (InputStream pem = Files.newInputStream(file)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (certificates.isEmpty()) {
                throw new IOException("There is no certificate in it.");
            }
            return certificates;
        }
    }

    private static X509TrustManager of(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager found) {
                return found;
            }
        }
        throw new GeneralSecurityException("Java has no manager of trust for certificates.");
    }
}
