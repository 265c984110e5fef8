FROM alpine AS base
ENV v▮=1
FROM base
RUN echo $renamed
