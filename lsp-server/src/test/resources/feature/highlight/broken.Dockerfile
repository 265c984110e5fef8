FROM
ARG A
RUN echo ${A▮
ENV B=$A C="$A
