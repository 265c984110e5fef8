FROM a
ENV --x A=b
WORKDIR --x /a
EXPOSE --x=y 80
STOPSIGNAL --x 9
ARG --x A
USER --x b
CMD --x b
LABEL --x a=b
