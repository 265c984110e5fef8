FROM alpine
ARG port=80
EXPOSE ${po\
▮rt}
