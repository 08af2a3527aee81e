package dev.slipway.portal.aws;

import java.util.List;

/** Port: what an adapter has to say about an account, in sentences for the page Settings. */
public interface AccountFacts {

    /** Such as what reading its logs has cost today. */
    List<String> of(AwsAccount account);
}
