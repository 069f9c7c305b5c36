import hashlib, json

APART = {"url", "page", "digest", "change", "status", "note", "was", "into"}
with open("atlas.json", encoding="utf-8") as file:
    atlas = json.load(file)
for record in (record for part in atlas.values() if isinstance(part, list) for record in part):
    kept = {field: value for field, value in record.items() if field not in APART}
    text = json.dumps(kept, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    print(record["id"], digest, "as published" if digest == record["digest"] else "DIFFERS")
