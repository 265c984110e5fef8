FROM alpine
ARG a▮b=1
ENV renamed=$ab
