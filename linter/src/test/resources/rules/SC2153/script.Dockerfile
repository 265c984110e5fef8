FROM debian:13
RUN base_url=https://example.com && curl -fsSL -o /x "$BASE_URL"
