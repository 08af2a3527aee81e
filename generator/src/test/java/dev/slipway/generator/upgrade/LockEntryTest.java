package dev.slipway.generator.upgrade;

import static dev.slipway.generator.upgrade.FunctionUpgradeTest.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.generator.cargo.CargoLock;
import dev.slipway.generator.cargo.CargoLockException;
import dev.slipway.manifest.FunctionName;
import org.junit.jupiter.api.Test;

class LockEntryTest {

    private static final FunctionName ORDERS = new FunctionName("orders-api");
    private static final String CRATE = "functions/orders-api/Cargo.toml";

    private final CargoLock lock = CargoLock.parse(Releases.lock());
    private final FileTree before = Releases.function(ORDERS);

    @Test
    void staysTheSameWithTheSameDependencies() {
        FileTree after =
                with(before, CRATE, text -> text.replace("tower.workspace = true", "tower = { workspace = true }"));
        assertThat(LockEntry.following(lock, ORDERS, before, after).text()).isEqualTo(Releases.lock());
    }

    @Test
    void gainsWhatTheCrateGains() {
        FileTree after =
                with(before, CRATE, text -> text.replace("tokio.workspace", "uuid.workspace = true\ntokio.workspace"));
        String text = LockEntry.following(lock, ORDERS, before, after).text();
        assertThat(entry(text)).contains(" \"uuid\",\n", " \"tokio\",\n");
        assertThat(CargoLock.parse(text).text()).isEqualTo(text);
    }

    @Test
    void losesWhatTheCrateLosesAndNothingElse() {
        FileTree after = with(before, CRATE, text -> text.replace("proptest.workspace = true\n", ""));
        String text = LockEntry.following(lock, ORDERS, before, after).text();
        assertThat(entry(text)).doesNotContain("proptest").contains("prost");
        assertThat(text).contains("name = \"proptest\"");
    }

    @Test
    void readsTheWaysInWhichACrateIsNamed() {
        assertThat(CrateNames.in("""
                [package]
                name = "x"
                [dependencies]
                a = "1"
                "b" = { version = "1" }
                # c = "1"
                d.workspace = true
                [dependencies.e]
                version = "1"
                features = ["f"]
                [target.'cfg(unix)'.dependencies]
                g = "1"
                [build-dependencies] # with a remark
                h.workspace = true
                [lints]
                workspace = true
                """)).containsExactly("a", "b", "d", "e", "g", "h");
    }

    @Test
    void saysThatACrateIsNotLocked() {
        FileTree after = with(before, CRATE, text -> text.replace("[dependencies]", "[dependencies]\nnowhere = \"1\""));
        assertThatThrownBy(() -> LockEntry.following(lock, ORDERS, before, after))
                .isInstanceOf(CargoLockException.class)
                .hasMessageContaining("does not hold the crate nowhere");
    }

    @Test
    void saysThatTheFunctionIsNotLocked() {
        FileTree after = with(before, CRATE, text -> text.replace("proptest.workspace = true\n", ""));
        CargoLock without = lock.without(ORDERS);
        assertThatThrownBy(() -> LockEntry.following(without, ORDERS, before, after))
                .isInstanceOf(CargoLockException.class)
                .hasMessageContaining("does not hold the function orders-api");
    }

    private static String entry(String lock) {
        int start = lock.indexOf("name = \"orders-api\"");
        return lock.substring(start, lock.indexOf("]\n", start));
    }
}
