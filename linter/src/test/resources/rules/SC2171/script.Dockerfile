FROM debian:13
RUN if -f /etc/hosts ]; then echo found; fi
RUN if [ -f /etc/hosts ]; then echo "]" && echo ']' && grep -x [a] /etc/hosts && test -f ]; fi
RUN if -f /etc/hosts ]]; then echo found; fi
