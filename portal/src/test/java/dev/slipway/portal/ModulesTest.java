package dev.slipway.portal;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void everyModuleUsesOnlyWhatItsDeclarationAllows() {
        ApplicationModules.of(SlipwayPortal.class).verify();
    }
}
