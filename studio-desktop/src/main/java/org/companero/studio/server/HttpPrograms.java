package org.companero.studio.server;

import java.util.List;
import java.util.UUID;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.ProgramResource;
import org.companero.protocol.api.ProgramSummary;
import org.companero.protocol.api.ProgramVersion;
import org.companero.protocol.api.PublishRequest;
import org.companero.protocol.api.UpgradePreview;
import org.companero.protocol.api.UpgradeRequest;
import org.companero.protocol.api.UpgradeResource;
import org.companero.protocol.program.Program;
import org.companero.protocol.program.ProgramJson;
import tools.jackson.core.type.TypeReference;

/// [ProgramGateway] over HTTP.
final class HttpPrograms implements ProgramGateway {

    private static final String PROGRAMS = "/api/v1/creators/programs";
    private static final String UPGRADES = "/api/v1/creators/upgrades";

    private final ServerClient client;

    HttpPrograms(ServerClient client) {
        this.client = client;
    }

    @Override
    public List<ProgramSummary> list() {
        return client.get(PROGRAMS, new TypeReference<>() {});
    }

    @Override
    public ProgramResource get(UUID id) {
        return client.get(PROGRAMS + "/" + id, ProgramResource.class);
    }

    @Override
    public ProgramResource create(Program program) {
        return resource(client.send("POST", PROGRAMS, ProgramJson.write(program)));
    }

    @Override
    public SaveResult save(UUID id, Program program, long revision) {
        try {
            String match = "\"" + revision + "\"";
            return new SaveResult.Saved(
                    resource(client.send("PUT", PROGRAMS + "/" + id, ProgramJson.write(program), "If-Match", match)));
        } catch (ServerProblem problem) {
            if (problem.status() != 412 && problem.status() != 409) {
                throw problem;
            }
            return new SaveResult.Conflict(get(id));
        }
    }

    @Override
    public ProgramVersion publish(UUID id, long revision, String notes) {
        return client.post(PROGRAMS + "/" + id + "/publish", new PublishRequest(revision, notes), ProgramVersion.class);
    }

    @Override
    public List<ProgramVersion> versions(UUID id) {
        return client.get(PROGRAMS + "/" + id + "/versions", new TypeReference<>() {});
    }

    @Override
    public Program version(UUID id, int version) {
        return ProgramJson.read(client.send("GET", PROGRAMS + "/" + id + "/versions/" + version, null));
    }

    @Override
    public UpgradePreview previewUpgrade(UUID id, UpgradeRequest request) {
        return client.post(PROGRAMS + "/" + id + "/upgrades/preview", request, UpgradePreview.class);
    }

    @Override
    public UpgradeResource upgrade(UUID id, UpgradeRequest request) {
        return client.post(PROGRAMS + "/" + id + "/upgrades", request, UpgradeResource.class);
    }

    @Override
    public List<UpgradeResource> upgrades(UUID id) {
        return client.get(PROGRAMS + "/" + id + "/upgrades", new TypeReference<>() {});
    }

    @Override
    public UpgradeResource upgrade(UUID upgrade) {
        return client.get(UPGRADES + "/" + upgrade, UpgradeResource.class);
    }

    @Override
    public UpgradeResource rollBack(UUID upgrade) {
        return ApiJson.read(client.send("POST", UPGRADES + "/" + upgrade + "/rollback", null), UpgradeResource.class);
    }

    @Override
    public void delete(UUID id) {
        client.delete(PROGRAMS + "/" + id);
    }

    @Override
    public ProgramResource restore(UUID id) {
        return resource(client.send("POST", PROGRAMS + "/" + id + "/restore", null));
    }

    private static ProgramResource resource(String json) {
        return ApiJson.read(json, ProgramResource.class);
    }
}
