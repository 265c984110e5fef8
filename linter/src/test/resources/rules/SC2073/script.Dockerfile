FROM debian:13
ARG OLD=a
ARG NEW=b
RUN [ "$NEW" > "$OLD" ] && echo newer
RUN [ "$NEW" \< "$OLD" ] && [ "$NEW" -gt 1 ] && test "$OLD" > /dev/null
RUN if [ "$OLD" < "$NEW" ]; then echo older; fi
