package dev.slipway.portal.security;

/** What a person may do in the portal, beside what the policies and their teams allow. */
public enum Role {
    /** Creates and changes functions of their teams. */
    DEVELOPER,
    /** May be named by a policy to approve a promotion. */
    APPROVER,
    /** Changes settings; cannot bypass four eyes. */
    ADMINISTRATOR;

    /** The authority as Spring Security knows it. */
    public String authority() {
        return "ROLE_" + name();
    }
}
