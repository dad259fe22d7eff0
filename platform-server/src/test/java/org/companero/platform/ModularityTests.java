package org.companero.platform;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// Modules that reach into each other cannot be changed one at a time.
class ModularityTests {

    @Test
    void modules_use_only_each_others_api_and_never_in_a_circle() {
        var modules = ApplicationModules.of(PlatformServer.class);

        assertThatCode(modules::verify).doesNotThrowAnyException();
    }
}
