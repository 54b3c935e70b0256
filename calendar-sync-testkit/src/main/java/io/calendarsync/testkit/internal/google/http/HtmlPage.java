package io.calendarsync.testkit.internal.google.http;

/** The frame of the fake's own pages: calm, by day and by night, on desks and on phones. */
final class HtmlPage {
    private static final String STYLE = """
            :root{color-scheme:light dark;--back:#f0f4f9;--front:#fff;--text:#1f1f1f;--line:#747775;--link:#0b57d0;--on:#fff;--bad:#b3261e}
            @media(prefers-color-scheme:dark){:root{--back:#131314;--front:#1f2020;--text:#e3e3e3;--line:#8e918f;--link:#a8c7fa;--on:#062e6f;--bad:#f2b8b5}}
            *{box-sizing:border-box}
            body{font:16px/1.5 system-ui,sans-serif;background:var(--back);color:var(--text);margin:0;padding:2rem 1rem}
            main{max-width:34rem;margin:auto;background:var(--front);border-radius:1.5rem;padding:clamp(1rem,5vw,2rem)}
            h1{font-size:1.5rem;font-weight:400;line-height:1.25;margin:0 0 1rem;overflow-wrap:anywhere}
            p{overflow-wrap:anywhere}
            fieldset{border:1px solid var(--line);border-radius:.5rem;margin:0 0 1rem;padding:.5rem 1rem;min-width:0}
            legend{padding:0 .4rem;overflow-wrap:anywhere}
            label{display:flex;gap:.75rem;align-items:baseline;padding:.5rem 0;overflow-wrap:anywhere}
            input{flex:none;width:1.1rem;height:1.1rem;accent-color:var(--link)}
            code{display:block;font-size:.8rem}
            a{color:var(--link)}
            :focus-visible{outline:3px solid var(--link);outline-offset:2px}
            .buttons{display:flex;flex-wrap:wrap;gap:.75rem;justify-content:flex-end;margin:1rem 0 0}
            button,.button{font:inherit;border-radius:1.5rem;padding:.55rem 1.5rem;border:1px solid var(--link);background:none;color:var(--link);text-decoration:none}
            .main{background:var(--link);color:var(--on)}
            .notice{color:var(--bad)}
            """;

    private HtmlPage() {}

    /** An answer with a page; the content is HTML already, the title is not. */
    static WireReply.Sent reply(int status, String title, String content) {
        return WireReply.of(status, "text/html; charset=UTF-8", document(title, content))
                .with("Cache-Control", "no-store")
                .with("Referrer-Policy", "no-referrer")
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String document(String title, String content) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <style>
                %2$s</style></head>
                <body><main>
                <h1>%1$s</h1>
                %3$s
                </main></body>
                </html>
                """.formatted(escaped(title), STYLE, content);
    }
}
