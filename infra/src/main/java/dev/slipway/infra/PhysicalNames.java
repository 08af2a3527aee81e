package dev.slipway.infra;

import dev.slipway.manifest.SettingVariable;
import software.amazon.awscdk.Fn;

/** What a declared name is called in AWS: a name or an address, never a value. */
final class PhysicalNames {
    private PhysicalNames() {}

    static String of(SettingVariable setting) {
        return switch (setting.kind()) {
            case PARAMETER -> "/" + setting.name();
            case SECRET, TABLE -> setting.name();
            case BUCKET -> Fn.sub(setting.name() + "-${AWS::AccountId}-${AWS::Region}");
            case QUEUE -> Fn.sub("https://sqs.${AWS::Region}.${AWS::URLSuffix}/${AWS::AccountId}/" + setting.name());
        };
    }
}
