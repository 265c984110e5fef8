FRM a
FROM a
COPY b
ENV c
RUN --x d
EXPOSE
CMD ["e"]
