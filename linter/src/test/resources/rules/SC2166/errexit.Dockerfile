FROM debian:13
RUN set -e; [ "$A" = b -a "$B" = c ]; d
RUN set -e; [ "$A" = b -o "$B" = c ]; d
RUN if [ "$A" = b -a "$B" = c ]; then d; fi; [ "$A" = b -a "$B" = c ] || e
