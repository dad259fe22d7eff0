package org.companero.studio;

import java.util.UUID;
import org.companero.studio.admin.SettingsScreen;
import org.companero.studio.builder.BuilderScreen;
import org.companero.studio.builder.BuilderTools;
import org.companero.studio.inbox.InboxScreen;
import org.companero.studio.inbox.Seen;
import org.companero.studio.knowledge.KnowledgeScreen;
import org.companero.studio.knowledge.Uploads;
import org.companero.studio.programs.ProgramsScreen;
import org.companero.studio.server.Gateways;
import org.companero.studio.server.KnowledgeGateway;
import org.companero.studio.shell.Access;
import org.companero.studio.shell.AccountActions;
import org.companero.studio.shell.Destination;
import org.companero.studio.shell.Navigator;
import org.companero.studio.shell.Screen;
import org.companero.studio.shell.Screens;
import org.companero.studio.text.Messages;

/// Puts each screen together with what it needs, and keeps what outlasts one visit to it.
final class StudioScreens implements Screens {

    private final Messages messages;
    private final Workbench bench;
    private final Gateways gateways;
    private final Access access;
    private final AccountActions account;
    private final Uploads uploads;
    private final Seen seen = new Seen();

    StudioScreens(Messages messages, Workbench bench, Access access, AccountActions account) {
        this.messages = messages;
        this.bench = bench;
        this.gateways = bench.gateways();
        this.access = access;
        this.account = account;
        this.uploads = new Uploads(gateways.knowledge(), messages, bench.tasks());
    }

    @Override
    public Screen first(Destination destination, Navigator navigator) {
        return switch (destination) {
            case PROGRAMS ->
                new ProgramsScreen(
                        gateways,
                        messages,
                        bench.tasks(),
                        bench.clock(),
                        navigator,
                        access,
                        program -> navigator.show(builder(program, navigator)));
            case KNOWLEDGE ->
                new KnowledgeScreen(
                        gateways, uploads, messages, bench.tasks(), bench.clock(), bench.settings(), navigator, access);
            case INBOX ->
                new InboxScreen(
                        gateways,
                        seen,
                        messages,
                        bench.tasks(),
                        bench.clock(),
                        bench.settings(),
                        navigator,
                        bench.links());
            case SETTINGS ->
                new SettingsScreen(
                        messages, access, new SettingsPages(messages, bench, access, account, navigator)::open);
        };
    }

    private Screen builder(UUID program, Navigator navigator) {
        KnowledgeGateway documents = gateways.knowledge();
        return new BuilderScreen(
                program,
                new BuilderTools(
                        gateways.programs(),
                        gateways.secrets(),
                        request -> documents.ask(request.question(), part -> {}),
                        bench.tasks(),
                        messages,
                        bench.settings(),
                        bench.paths(),
                        navigator,
                        access));
    }
}
