FROM debian:13
RUN useradd -u 123456 app
RUN groupadd g && useradd --uid 123456 -g g app2 && useradd --uid=1234567 app3
RUN useradd -l -u 123456 app4; useradd --no-log-init -u 123456 app5; useradd -u 99999 app6
RUN adduser -u 123456 app7
