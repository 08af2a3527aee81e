package dev.slipway.portal.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A token as somebody makes it on the page, and what a program does with it. */
record PersonalToken(String text) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** One that reads and drafts, of a sample person. */
    static PersonalToken of(String person, String name) {
        try (BrowserContext context = SharedPortal.visitor()) {
            return make(Browser.signIn(context, person), name, true);
        }
    }

    /** Makes one on the page, which then shows it. */
    static PersonalToken make(Page page, String name, boolean mayDraft) {
        page.navigate("/tokens");
        page.fill("#token-name input", name);
        if (mayDraft) {
            page.click("#token-scope");
            page.click("vaadin-select-item:has-text('Read and draft')");
        }
        page.click("#create-token");
        return new PersonalToken(page.textContent(".token-text"));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpRequest.Builder request(String path) {
        return to(path).header("Authorization", "Bearer " + text);
    }

    static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(SharedPortal.portal().address() + path));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a program asked.", e);
        }
    }
}
