package dev.slipway.portal.guidelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig
class DocumentsAreForSignedInPeopleTest {

    @Configuration
    @EnableMethodSecurity
    static class Setting {
        @Bean
        Documents documents() {
            return new ManualDocumentFiles().document("guide", "# Guide").open();
        }
    }

    @Autowired
    private Documents documents;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsThemToWhomIsSignedIn() {
        signIn(new TestingAuthenticationToken("ada", "", "ROLE_DEVELOPER"));

        assertThat(documents.all()).hasSize(1);
    }

    @Test
    void refusesAVisitor() {
        signIn(new AnonymousAuthenticationToken(
                "key", "visitor", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));

        assertThatThrownBy(documents::all).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> documents.find("guide")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> documents.search("guide")).isInstanceOf(AccessDeniedException.class);
    }

    private static void signIn(Authentication authentication) {
        SecurityContextHolder.getContext().setAuthentication(authentication);
    }
}
