FROM alpine
ARG a▮b=1
FROM alpine
ARG renamed=$ab
