FROM debian:13
RUN curl -fsSL -o /x https://example.com/?a=1&b=2
