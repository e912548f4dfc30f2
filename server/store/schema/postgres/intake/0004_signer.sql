-- The public half of the key each municipality's server signs with: what its phones were told when they were enrolled.
create table signer (
    municipality text primary key,
    public text not null
);
