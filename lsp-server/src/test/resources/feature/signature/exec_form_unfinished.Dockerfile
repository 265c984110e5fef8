FROM a
CMD ["a",▮
