FROM debian:13-slim
ENV NAME=x
RUN number=1; for next in a b; do echo "${n▮}"; done
RUN nothing=1
