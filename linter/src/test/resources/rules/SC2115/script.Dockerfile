FROM debian:13
RUN rm -rf "$PREFIX/"*
