package org.companero.platform.demo;

import java.util.List;
import org.companero.platform.auth.Enrolment;
import org.companero.platform.creators.NewCreator;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Enrols the demo creator, lets every module add its part and says where to look.
@Component
@ConditionalOnBooleanProperty("companero.demo")
final class DemoCreator implements ApplicationRunner {

    static final String EMAIL = "demo@companero.local";
    static final String PASSWORD = "companero-demo";
    static final String ADDRESS = "demo";

    private final Enrolment enrolment;
    private final List<DemoContent> contents;
    private final Environment environment;

    DemoCreator(Enrolment enrolment, ObjectProvider<DemoContent> contents, Environment environment) {
        this.enrolment = enrolment;
        this.contents = contents.orderedStream().toList();
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var creator = enrolment.ensure(
                EMAIL, PASSWORD, new NewCreator(CreatorId.random(), "Demo Creator", "en", ADDRESS, ADDRESS));
        contents.forEach(content -> CurrentCreator.run(creator, () -> content.seed(creator)));
        System.out.println(welcome(environment.getRequiredProperty("local.server.port")));
    }

    private static String welcome(String port) {
        return """

                  Compañero is running.

                    Chat with the demo creator   http://localhost:%1$s/demo
                    The companion page           http://localhost:%1$s/c/demo
                    The API, described           http://localhost:%1$s/swagger-ui

                    Open the studio              make studio
                    Sign in with                 %2$s
                    Password                     %3$s

                  Stop with Ctrl C; everything is kept.
                """.formatted(port, EMAIL, PASSWORD);
    }
}
