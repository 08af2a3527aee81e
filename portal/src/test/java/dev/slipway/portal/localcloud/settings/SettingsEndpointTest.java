package dev.slipway.portal.localcloud.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.slipway.manifest.FunctionName;
import dev.slipway.portal.localcloud.MissingValue.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SettingsEndpointTest {
    private static final FunctionName QUOTES = new FunctionName("quotes-api");

    @TempDir
    Path folder;

    private final JsonMapper json = new JsonMapper();
    private LocalValues values;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        values = new LocalValues(folder, json);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/settings", new SettingsEndpoint(QUOTES, values, json));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void answersAParameterWithOrWithoutALeadingSlash() throws Exception {
        values.set(QUOTES, Kind.PARAMETER, "quotes/currency", "EUR");

        JsonNode answer = ok("AmazonSSM.GetParameter", "{\"Name\":\"/quotes/currency\",\"WithDecryption\":true}");

        assertThat(answer.at("/Parameter/Name").asString()).isEqualTo("/quotes/currency");
        assertThat(answer.at("/Parameter/Value").asString()).isEqualTo("EUR");
        assertThat(ok("AmazonSSM.GetParameter", "{\"Name\":\"quotes/currency\"}")
                        .at("/Parameter/Value")
                        .asString())
                .isEqualTo("EUR");
    }

    @Test
    void tellsParametersThatItHasFromThoseThatItHasNot() throws Exception {
        values.set(QUOTES, Kind.PARAMETER, "quotes/currency", "EUR");

        JsonNode answer = ok("AmazonSSM.GetParameters", "{\"Names\":[\"/quotes/currency\",\"/quotes/limit\"]}");

        assertThat(answer.at("/Parameters")).hasSize(1);
        assertThat(answer.at("/InvalidParameters/0").asString()).isEqualTo("/quotes/limit");
    }

    @Test
    void answersASecret() throws Exception {
        values.set(QUOTES, Kind.SECRET, "quotes/provider-key", "s3cret");

        JsonNode answer = ok("secretsmanager.GetSecretValue", "{\"SecretId\":\"quotes/provider-key\"}");

        assertThat(answer.path("SecretString").asString()).isEqualTo("s3cret");
    }

    @Test
    void answersErrorsInTheirServicesShape() throws Exception {
        HttpResponse<String> secret = call("secretsmanager.GetSecretValue", "{\"SecretId\":\"none\"}");
        HttpResponse<String> parameter = call("AmazonSSM.GetParameter", "{\"Name\":\"none\"}");
        HttpResponse<String> table = call("DynamoDB_20120810.GetItem", "{}");

        assertThat(secret.statusCode()).isEqualTo(400);
        assertThat(secret.headers().firstValue("x-amzn-ErrorType")).hasValue("ResourceNotFoundException");
        assertThat(json.readTree(parameter.body()).path("__type").asString()).isEqualTo("ParameterNotFound");
        assertThat(table.body()).contains("UnknownOperationException").contains("make local-integration");
        assertThat(call("AmazonSSM.GetParameter", "not json").body()).contains("SerializationException");
    }

    private JsonNode ok(String operation, String body) throws Exception {
        HttpResponse<String> response = call(operation, body);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/x-amz-json-1.1");
        return json.readTree(response.body());
    }

    private HttpResponse<String> call(String operation, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/settings/");
            return client.send(
                    HttpRequest.newBuilder(address)
                            .header("X-Amz-Target", operation)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
