package dev.slipway.infra.hosting;

import dev.slipway.infra.delivery.DeliveryNames;
import dev.slipway.infra.delivery.DeliveryNames.Purpose;
import dev.slipway.manifest.EnvironmentPlace;
import dev.slipway.manifest.Environments;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.ecs.Secret;
import software.constructs.Construct;

/** What the portal's task is told by its environment; a secret comes from Secrets Manager and stands in no template. */
record PortalSettings(Environments environments, PortalHosting hosting) {
    private static final String CLIENT_SECRET = "SLIPWAY_OIDC_SECRET";
    private static final String GIT_TOKEN = "SLIPWAY_GIT_TOKEN";

    Map<String, String> variables(PortalDatabase database) {
        String address = "https://" + hosting.address().host();
        Map<String, String> settings = new TreeMap<>();
        settings.put("SPRING_PROFILES_ACTIVE", "postgresql,oidc,aws");
        settings.put("SERVER_ADDRESS", "0.0.0.0");
        // The load balancer speaks https with people; its headers are believed since it is within the network.
        settings.put("SERVER_FORWARD_HEADERS_STRATEGY", "native");
        settings.put("SLIPWAY_DATA_FOLDER", "/data");
        settings.put("SPRING_DATASOURCE_URL", database.address());
        settings.put("SLIPWAY_SECURITY_OIDC_ISSUER", hosting.signIn().issuer());
        settings.put("SLIPWAY_SECURITY_OIDC_CLIENT_ID", hosting.signIn().client());
        settings.put("SLIPWAY_SECURITY_OIDC_CLIENT_SECRET", "env:" + CLIENT_SECRET);
        settings.put("SLIPWAY_SECURITY_OIDC_ADDRESS", address);
        settings.put("SLIPWAY_NOTIFICATIONS_PORTAL", address);
        if (!hosting.allowed().isEmpty()) {
            settings.put("SLIPWAY_OUTBOUND_ALLOWED", String.join(",", hosting.allowed()));
        }
        hosting.catalog().ifPresent(catalog -> settings.putAll(catalog.settings(GIT_TOKEN)));
        // The pipelines are in this account, and the task's own role works with them.
        settings.put("SLIPWAY_AWS_DELIVERY_ACCOUNT", environments.delivery().account());
        settings.put("SLIPWAY_AWS_DELIVERY_REGION", environments.delivery().region());
        environment(settings, "STAGING", environments.staging());
        environment(settings, "PRODUCTION", environments.production());
        return settings;
    }

    private static void environment(Map<String, String> settings, String name, EnvironmentPlace environment) {
        String prefix = "SLIPWAY_AWS_ENVIRONMENTS_" + name + "_";
        settings.put(prefix + "ACCOUNT", environment.place().account());
        settings.put(prefix + "REGION", environment.place().region());
        settings.put(
                prefix + "ROLE",
                DeliveryNames.roleArn(environment.place(), name.toLowerCase(Locale.ROOT), Purpose.TELEMETRY));
    }

    Map<String, Secret> secrets(Construct scope, PortalDatabase database) {
        Map<String, Secret> secrets = new TreeMap<>();
        secrets.put("SPRING_DATASOURCE_USERNAME", Secret.fromSecretsManager(database.credentials(), "username"));
        secrets.put("SPRING_DATASOURCE_PASSWORD", Secret.fromSecretsManager(database.credentials(), "password"));
        secrets.put(CLIENT_SECRET, named(scope, "ClientSecret", hosting.signIn().secret()));
        hosting.catalog().ifPresent(catalog -> secrets.put(GIT_TOKEN, named(scope, "CatalogToken", catalog.token())));
        return secrets;
    }

    private static Secret named(Construct scope, String id, String name) {
        return Secret.fromSecretsManager(
                software.amazon.awscdk.services.secretsmanager.Secret.fromSecretNameV2(scope, id, name));
    }
}
