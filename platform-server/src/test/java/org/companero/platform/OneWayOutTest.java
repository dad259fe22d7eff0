package org.companero.platform;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.DatagramSocket;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.Test;

/// Whoever lets a stranger name an address goes through `outbound`, which is the only place where addresses are
/// checked.
class OneWayOutTest {

    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.companero.platform");

    private static final ArchRule ONLY_OUTBOUND_OPENS_CONNECTIONS = noClasses()
            .that(not(resideInAPackage("..platform.outbound..")))
            // The operator's own tool, against the server the operator names; no part of a server that runs.
            .and(not(resideInAPackage("..platform.isolation..")))
            // Redis on the own machine: its address is the server's own.
            .and(not(simpleName("EmbeddedCache")))
            .should()
            .dependOnClassesThat(belongToAnyOf(
                            Socket.class,
                            DatagramSocket.class,
                            SocketChannel.class,
                            URLConnection.class,
                            HttpURLConnection.class)
                    .or(resideInAnyPackage(
                            "java.net.http..",
                            "javax.net.ssl..",
                            "org.apache.hc..",
                            "org.springframework.http.client..",
                            "org.springframework.web.client..",
                            "org.springframework.web.service..",
                            "org.springframework.web.reactive..")))
            .because(
                    "an address that a creator or a stranger chose is called through outbound.Outbound and by nobody else");

    private static final ArchRule NOBODY_OPENS_A_URL = noClasses()
            .should()
            .callMethod(URL.class, "openStream")
            .orShould()
            .callMethod(URL.class, "openConnection")
            .because("that follows redirects, proxies and names without asking anybody");

    private static final ArchRule MODELS_ARE_CALLED_WHERE_THE_OPERATOR_SAYS = noClasses()
            .that(not(resideInAnyPackage("..platform.ai..", "..platform.knowledge.vectors..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.langchain4j.."))
            .because("OLLAMA_URL is the operator's own setting, and no other address is called there");

    @Test
    void only_outbound_opens_connections() {
        ONLY_OUTBOUND_OPENS_CONNECTIONS.check(SERVER);
    }

    @Test
    void nobody_opens_a_url_as_a_stream() {
        NOBODY_OPENS_A_URL.check(SERVER);
    }

    @Test
    void models_are_called_where_the_operator_says() {
        MODELS_ARE_CALLED_WHERE_THE_OPERATOR_SAYS.check(SERVER);
    }
}
