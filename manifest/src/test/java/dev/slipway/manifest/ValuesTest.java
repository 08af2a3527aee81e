package dev.slipway.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @Test
    void memoryIsWhatLambdaGives() {
        assertThat(MemorySize.check(128)).isEmpty();
        assertThat(MemorySize.check(10_240)).isEmpty();
        assertThat(MemorySize.check(127).orElseThrow().message()).contains("127 MB", "128 to 10240");
        assertThat(MemorySize.check(10_241)).isPresent();
    }

    @Test
    void timeoutIsWhatLambdaGives() {
        assertThat(TimeoutSeconds.check(900)).isEmpty();
        assertThat(TimeoutSeconds.check(0)).isPresent();
        assertThat(TimeoutSeconds.check(901)).isPresent();
    }

    @Test
    void anInteractiveApiAnswersWithinTenSeconds() {
        var http = Manifests.ordersApi().trigger();
        assertThat(TimeoutSeconds.check(9, http)).isEmpty();
        assertThat(TimeoutSeconds.check(10, http).orElseThrow().message()).contains("below 10 s");
        var slow = new Sizing(new MemorySize(128), new TimeoutSeconds(10), Architecture.ARM64);
        var orders = Manifests.ordersApi();
        assertThatThrownBy(() -> new Manifest(orders.identity(), http, slow, orders.needs(), orders.template()))
                .isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quotes/currency", "QUOTES.timeout_ms", "a"})
    void acceptsNamesOfParameters(String name) {
        assertThat(ParameterName.check(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/quotes", "quotes/", "a//b", "aws/region", "SSMthing", "a b", "a*", "ärger"})
    void refusesNamesThatSsmRefuses(String name) {
        assertThat(ParameterName.check(name)).isPresent();
    }

    @Test
    void neverRepeatsASecretThatWasPastedForItsName() {
        assertThat(SecretName.check("quotes/api-key")).isEmpty();
        assertThat(SecretName.check("hunter2 is my password!").orElseThrow().message())
                .doesNotContain("hunter2")
                .contains("never its value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/orders", "/orders/{id}", "/files/{rest+}", "/v1/a.b/~me"})
    void acceptsPathsOfRoutes(String path) {
        assertThat(HttpPath.check(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "orders",
                "/orders/",
                "//",
                "/a b",
                "/{rest+}/more",
                "/{id}/{id}",
                "/{orderId}/{orderid}",
                "/{order_id}",
                "/../etc",
                "/a?b=c",
                "/{id",
                "/\"quoted\""
            })
    void refusesOtherPaths(String path) {
        assertThat(HttpPath.check(path)).isPresent();
    }

    @Test
    void anExampleOfARouteHasNoVariables() {
        assertThat(new HttpPath("/orders/{id}/lines/{rest+}").example()).isEqualTo("/orders/1/lines/1");
        assertThat(new HttpPath("/orders/{id}/lines/{rest+}").variables()).containsExactly("id", "rest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines", "a\u202Eb", " padded ", "half \uD800", "a\u2028b"})
    void refusesDescriptionsThatAreNotOneVisibleLine(String text) {
        assertThat(Description.check(text)).isPresent();
    }

    @Test
    void acceptsQuotesAndBracesInADescription() {
        assertThat(Description.check("Says \"hi\" to {{you}} for ${5} — 注文 🎉")).isEmpty();
    }

    @Test
    void bucketsLeaveRoomForAccountAndRegion() {
        assertThat(BucketUse.check(new ResourceName("a".repeat(35)))).isEmpty();
        assertThat(BucketUse.check(new ResourceName("a".repeat(36)))).isPresent();
        assertThat(BucketUse.check(new ResourceName("Uploads"))).isPresent();
    }

    @Test
    void namesNothingTwice() {
        var twice = List.of(new ParameterName("a/b"), new ParameterName("a/b"));
        assertThatThrownBy(() -> new Needs(twice, List.of(), Resources.none()))
                .hasMessageContaining("Parameter “a/b” is listed twice");
        var table = new ResourceName("orders");
        var tables = List.of(new TableUse(table, DataAccess.READ), new TableUse(table, DataAccess.WRITE));
        assertThatThrownBy(() -> new Resources(tables, List.of(), List.of()))
                .hasMessageContaining("Table “orders” is listed twice");
    }

    @Test
    void keepsNamesApartThatWouldShareAVariable() {
        assertThat(new SettingVariable(SettingKind.PARAMETER, "quotes/currency").variable())
                .isEqualTo("PARAM_QUOTES_CURRENCY");
        var alike = List.of(new SecretName("quotes/api-key"), new SecretName("quotes.api_key"));
        assertThatThrownBy(() -> new Needs(List.of(), alike, Resources.none()))
                .hasMessageContaining("share the environment variable SECRET_QUOTES_API_KEY");
    }

    @Test
    void listsTheVariablesOfAFunctionInTheOrderOfItsManifest() {
        assertThat(SettingVariable.of(Manifests.ordersIntake().needs()))
                .extracting(SettingVariable::variable)
                .containsExactly(
                        "PARAM_QUOTES_CURRENCY",
                        "PARAM_1_0",
                        "SECRET__QUOTES_API_KEY_1",
                        "SECRET_TRUE",
                        "TABLE_ORDERS",
                        "TABLE_NULL",
                        "QUEUE_RECEIPTS",
                        "BUCKET_UPLOADS");
    }

    @Test
    void versionsAreOrderedByNumber() {
        assertThat(SemanticVersion.of("1.10.0")).isGreaterThan(SemanticVersion.of("1.9.12"));
        assertThat(SemanticVersion.check("1.0")).isPresent();
        assertThat(SemanticVersion.check("01.0.0")).isPresent();
    }

    @Test
    void batchesStayWithinWhatSqsGivesAtOnce() {
        assertThat(BatchSize.check(10)).isEmpty();
        assertThat(BatchSize.check(11)).isPresent();
        assertThat(BatchSize.check(0)).isPresent();
    }

    @Test
    void batchesOfAStreamStayWithinWhatOneReadGives() {
        assertThat(StreamBatchSize.check(1000)).isEmpty();
        assertThat(StreamBatchSize.check(1001)).isPresent();
        assertThat(StreamBatchSize.check(0)).isPresent();
    }

    @Test
    void anEventIsKnownByItsBusItsSourceAndItsKind() {
        assertThat(EventBusName.check("default")).isEmpty();
        assertThat(EventBusName.check("orders bus")).isPresent();
        assertThat(EventSource.check("shop.orders")).isEmpty();
        assertThat(EventSource.check("")).isPresent();
        assertThat(EventSource.check("a".repeat(257))).isPresent();
        assertThat(DetailType.check("Order Paid")).isEmpty();
        assertThat(DetailType.check("EC2 Instance State-change Notification")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " Order Paid", "Order Paid ", "Order\nPaid", "Order\u202ePaid", "\u0000"})
    void aKindOfEventIsOneVisibleLine(String text) {
        assertThat(DetailType.check(text)).isPresent();
    }

    @Test
    void refusesListsOfThousandsOfAnyKind() {
        List<ParameterName> parameters = IntStream.range(0, 10_000)
                .mapToObj(number -> new ParameterName("p" + number))
                .toList();
        List<BucketUse> buckets = IntStream.range(0, 10_000)
                .mapToObj(number -> new BucketUse(new ResourceName("bucket" + number), DataAccess.READ))
                .toList();
        assertThatThrownBy(() -> new Needs(parameters, List.of(), Resources.none()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Parameters are a list of 10000 items: a function has at most 50");
        assertThatThrownBy(() -> new Resources(List.of(), List.of(), buckets))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Buckets are a list of 10000 items");
    }
}
