package org.companero.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// Boots the whole server on a random port, over an embedded database and cache of its own, and a mail server.
///
/// Tests that add nothing to the context share one server for the whole run.
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        // All tests come from one address, and this machine may be slow.
        properties = {"LIMIT_SCALE=1000", "LIMIT_PER_VISITOR=20/10s", "companero.limits.patience=10s"})
@ContextConfiguration(initializers = {FreshDataDirectory.class, TestMailServer.class})
@Import({TestCreators.class, TestRoles.class})
public @interface PlatformTest {}
