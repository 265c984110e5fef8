FROM a
ENV X="```\n[click](command:evil) <img src=x> ``` # title"
RUN echo
USER $▮X
