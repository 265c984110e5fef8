FROM debian:13
RUN useradd --uid=100000 a
RUN useradd --uid=1000 a
RUN useradd --uid 200000 a
RUN useradd -u
