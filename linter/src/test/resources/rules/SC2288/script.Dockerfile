FROM debian:13
RUN foo, bar
