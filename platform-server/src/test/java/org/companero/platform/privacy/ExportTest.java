package org.companero.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.companero.platform.PlatformTest;
import org.companero.platform.TestCreators;
import org.companero.platform.TestVisitor;
import org.companero.platform.TestWorkspace;
import org.companero.platform.knowledge.Uploads;
import org.companero.platform.programs.SmallPrograms;
import org.companero.protocol.api.ContactSummary;
import org.companero.protocol.api.DataRequestKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

@PlatformTest
class ExportTest {

    @Autowired
    private TestCreators creators;

    @LocalServerPort
    private int port;

    @Test
    void a_creator_gets_everything_but_secrets_and_nobody_else_gets_it() {
        var creator = creators.register();
        var other = creators.register();
        var document = Uploads.ready(creator, "Sleep basics.txt", "Keep the bedroom cool. It helps.");
        talk(TestWorkspace.of(creator), "Ada");
        talk(TestWorkspace.of(other), "Grace");

        var request = new Asking(creator).done(DataRequestKind.EXPORT, null);
        var files = new Asking(creator).files(request.id());

        assertThat(files)
                .containsEntry("documents/" + document.id() + "/Sleep basics.txt", "Keep the bedroom cool. It helps.");
        assertThat(files.get("tables/message.json")).contains("Ada").doesNotContain("Grace");
        assertThat(files.get("tables/run.json")).contains("Ada");
        assertThat(files.get("README.md")).contains("tables/message.json", "Left out is");
        assertThat(files.get("LEEME.md")).contains("tables/message.json", "No se incluye");
        assertThat(String.join("", files.values()))
                .doesNotContain("token_hash", "password_hash", "$argon2")
                .doesNotContain(other.id().toString());
        assertThat(other.client()
                        .get()
                        .uri(Asking.PATH + "/{id}/file", request.id())
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(other.client()
                        .get()
                        .uri(Asking.PATH + "/{id}", request.id())
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(other.client().get().uri(Asking.PATH).retrieve().body(DataRequestList.class))
                .isEmpty();
    }

    @Test
    void a_contact_gets_their_own_and_nothing_of_others() {
        var creator = creators.register();
        var workspace = TestWorkspace.of(creator);
        talk(workspace, "Ada");
        talk(workspace, "Grace");
        UUID contact = workspace.conversations().stream()
                .filter(line -> workspace.messages(line.id()).stream()
                        .anyMatch(said -> said.text().equals("Ada")))
                .findFirst()
                .orElseThrow()
                .contactId();

        var files = new Asking(creator)
                .files(new Asking(creator).done(DataRequestKind.EXPORT, contact).id());

        assertThat(files.get("tables/message.json")).contains("Ada").doesNotContain("Grace");
        assertThat(files.get("tables/contact.json")).contains(contact.toString());
        assertThat(files.keySet()).doesNotContain("tables/program.json", "tables/member.json");
        assertThat(String.join("", files.values())).doesNotContain("Grace");
    }

    @Test
    void every_table_that_is_shown_is_explained_in_both_languages(@Autowired ObjectProvider<HeldData> holders) {
        var shown = holders.stream()
                .flatMap(holder -> holder.tables().stream())
                .filter(HeldTable::shown)
                .map(table -> "table." + table.name())
                .toList();

        for (var language : new Locale[] {Locale.ENGLISH, Locale.of("es")}) {
            assertThat(Guide.words(language).keySet())
                    .as("add what is missing to tables.properties and tables_es.properties")
                    .containsAll(shown);
        }
    }

    @Test
    void contacts_are_listed_and_found_for_their_own_creator_only() {
        var creator = creators.register();
        var other = creators.register();
        talk(TestWorkspace.of(creator), "Ada");
        talk(TestWorkspace.of(other), "Grace");

        assertThat(contacts(creator, "")).hasSize(1);
        assertThat(contacts(creator, contacts(other, "")[0].name())).isEmpty();
        assertThat(contacts(creator, "VISITOR")).hasSize(1);
        assertThat(contacts(creator, "nobody %_")).isEmpty();
    }

    private static ContactSummary[] contacts(TestCreators.TestCreator creator, String query) {
        return creator.client()
                .get()
                .uri("/api/v1/creators/contacts?query={query}", query)
                .retrieve()
                .body(ContactSummary[].class);
    }

    private void talk(TestWorkspace workspace, String name) {
        if (workspace.conversations().isEmpty()) {
            workspace.publish(SmallPrograms.nameAndDrink("drink"));
        }
        try (var visitor = TestVisitor.arrive(port, workspace.widgetKey())) {
            visitor.say("drink");
            visitor.hears("What is your name?");
            visitor.say(name);
            visitor.hears("Tea or coffee");
        }
    }

    private static final class DataRequestList
            extends java.util.ArrayList<org.companero.protocol.api.DataRequestResource> {
        private static final long serialVersionUID = 1L;
    }
}
