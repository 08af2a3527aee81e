package dev.slipway.portal.scaffolding.upgrades;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Identity of a campaign: 24 random hexadecimal digits. */
public record CampaignId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{24}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public CampaignId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("This is no identity of a campaign: 24 hexadecimal digits expected.");
        }
    }

    /** Whether this text is such an identity, of a campaign that exists or not. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    static CampaignId random() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return new CampaignId(HexFormat.of().formatHex(bytes));
    }

    /** Where the portal shows it, below the portal's root. */
    public String address() {
        return "upgrades/campaigns/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
